package parallax.ingest;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.catalyst.InternalRow;
import parallax.table.Articles;

/** What must be known of an article to find others with its id, and copies of it. */
final class ArticleKey implements Externalizable {
  private static final long serialVersionUID = 1;

  /** Behind all days: an article without one is not taken for the earliest. */
  private static final int NO_DAY = Integer.MAX_VALUE;

  /** What a derived id looks like; a given one of this form is treated as one. */
  private static final Pattern DERIVED = Pattern.compile("([0-9a-f]{20})(-[0-9]+)?");

  int task;

  /** Place among the task's outcomes; with the task, place in the whole input. */
  long place;

  /** The id as it was read. */
  String id = "";

  /** Length of the id without the number of a copy. */
  int baseLength;

  /** Whether the id is the input's own and has not the form of a derived one. */
  boolean given;

  /** Day of publication, since 1970. */
  int day;

  byte[] copyKey = new byte[0];

  /** Place among records of one id, from 1. */
  int rank;

  /** For the serializer. */
  public ArticleKey() {}

  static ArticleKey of(InternalRow outcome, int task, long place) {
    InternalRow article = Outcomes.article(outcome);
    int day = Outcomes.articleIndex(Articles.PUBLISHED_ON);
    ArticleKey key = new ArticleKey();
    key.task = task;
    key.place = place;
    key.id = article.getUTF8String(Outcomes.articleIndex(Articles.ARTICLE_ID)).toString();
    Matcher derived = DERIVED.matcher(key.id);
    boolean isDerived = derived.matches();
    key.baseLength = isDerived ? derived.end(1) : key.id.length();
    key.given = outcome.getBoolean(Outcomes.index(Outcomes.GIVEN_ID)) && !isDerived;
    key.day = article.isNullAt(day) ? NO_DAY : article.getInt(day);
    key.copyKey = outcome.getBinary(Outcomes.index(Outcomes.COPY_KEY));
    return key;
  }

  /** An id of the input's own that an earlier record has. */
  boolean isDuplicateId() {
    return given && rank > 1;
  }

  /** The id under which the article goes into the table. */
  String settledId() {
    if (given) {
      return id;
    }
    return rank == 1 ? baseId() : baseId() + "-" + rank;
  }

  /** The id without the number of a copy. */
  String baseId() {
    return id.substring(0, baseLength);
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeInt(task);
    out.writeLong(place);
    write(id.getBytes(StandardCharsets.UTF_8), out);
    out.writeInt(baseLength);
    out.writeBoolean(given);
    out.writeInt(day);
    write(copyKey, out);
    out.writeInt(rank);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    task = in.readInt();
    place = in.readLong();
    id = new String(read(in), StandardCharsets.UTF_8);
    baseLength = in.readInt();
    given = in.readBoolean();
    day = in.readInt();
    copyKey = read(in);
    rank = in.readInt();
  }

  private static void write(byte[] bytes, ObjectOutput out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static byte[] read(ObjectInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return bytes;
  }
}
