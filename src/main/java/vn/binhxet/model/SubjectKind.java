package vn.binhxet.model;

/** Who is judged: a household or a residential group. */
public enum SubjectKind {
    HOUSEHOLD,
    GROUP
}
