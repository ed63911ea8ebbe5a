package vn.binhxet.explain;

/** Why an outcome is not what it was in an earlier review. */
public enum Cause {
    /** The facts of the later review give its outcome under the earlier rules too; its rules alone do not. */
    FACTS,
    /** The earlier facts give the later outcome under the later rules; the later facts alone do not. */
    RULES,
    /** Neither alone is enough. */
    FACTS_AND_RULES,
    /** Either alone would have been enough. */
    FACTS_OR_RULES,
    /** In one review only, in scope of one only, or moved to a group where the same facts are judged otherwise. */
    SCOPE,
    /** The group was merged or split, or is in one review only: it is another one. */
    NOT_COMPARABLE,
    /** It could not be decided again: two rules contradict each other about these facts. */
    UNKNOWN
}
