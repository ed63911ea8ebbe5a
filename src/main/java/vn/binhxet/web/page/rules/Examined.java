package vn.binhxet.web.page.rules;

import vn.binhxet.model.RulesWithCases;

/**
 * Rules that somebody looks at before they are in force: a draft, or a version that waits.
 *
 * @param base where its pages are
 * @param name what it is called
 * @param isDraft whether its files can be opened and changed
 */
public record Examined(String base, String name, boolean isDraft, RulesWithCases files) {
    static final String DRAFT = "/quy-dinh/ban-thao";
    static final String APPROVAL = "/quy-dinh/duyet";
}
