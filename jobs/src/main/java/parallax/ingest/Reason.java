package parallax.ingest;

import java.util.Locale;

/** Why a record is not taken in; the code is stable, so that people can count by it. */
enum Reason {
  // bytes
  INVALID_UTF8,
  INVALID_CHARSET,
  UTF16,
  NUL_BYTES,
  BINARY_FILE,
  UNPAIRED_SURROGATE,
  RECORD_TOO_LARGE,
  TORN_GZIP,
  READ_ERROR,
  // structure
  BROKEN_JSON,
  NOT_AN_OBJECT,
  NESTED_TOO_DEEP,
  DUPLICATE_KEY,
  FIELD_COUNT,
  BROKEN_QUOTES,
  UNCLOSED_QUOTE,
  MISSING_COLUMN,
  BROKEN_FRONT_MATTER,
  // content
  WRONG_TYPE,
  MISSING_OUTLET,
  MISSING_TEXT,
  EMPTY_TEXT,
  DUPLICATE_ID,
  // files
  UNREADABLE_FILE,
  UNREADABLE_FOLDER,
  NOT_A_FILE,
  BROKEN_LINK,
  LINK_TO_FOLDER,
  LINK_OUT_OF_FOLDER,
  // manifest
  FILE_MISSING,
  NO_MANIFEST_ROW,
  MISSING_PATH,
  UNSAFE_PATH,
  DUPLICATE_PATH;

  /** What the table holds, such as {@code invalid_utf8}. */
  String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
