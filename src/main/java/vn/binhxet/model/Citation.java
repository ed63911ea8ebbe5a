package vn.binhxet.model;

/**
 * Where a rule or a number comes from, and how sure that is.
 *
 * @param source document and article, as an officer would cite it
 * @param basis law, draft, model, plan, reading or reported; several are listed "criterion: law; points: draft"
 */
public record Citation(String source, String basis) {}
