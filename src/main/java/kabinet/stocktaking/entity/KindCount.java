package kabinet.stocktaking.entity;

import java.io.Serializable;

/** How many discrepancies of a kind there are, and how many of them hold back the approval. */
public record KindCount(DiscrepancyKind kind, int all, int open) implements Serializable {
}
