package parallax.ingest;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** What is settled of an article that differs from what its reader saw. */
final class Fix implements Serializable {
  private static final long serialVersionUID = 1;

  /** The task that read the article. */
  final int task;

  /** Place among the task's outcomes. */
  final long place;

  /** The id under which it goes into the table. */
  final String id;

  /** The article that it is a copy of; null for an original. */
  final @Nullable String duplicateOf;

  /** Whether it is rejected, because an earlier record has its id. */
  final boolean isDuplicateId;

  Fix(ArticleKey key, @Nullable String duplicateOf) {
    this.task = key.task;
    this.place = key.place;
    this.id = key.settledId();
    this.duplicateOf = duplicateOf;
    this.isDuplicateId = key.isDuplicateId();
  }
}
