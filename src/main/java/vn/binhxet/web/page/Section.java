package vn.binhxet.web.page;

import java.util.List;
import java.util.Optional;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Permission;

/** The parts of the desk, in the order of its menu. */
enum Section {
    OVERVIEW("/tong-quan", Permission.OVERVIEW, true),
    HOUSEHOLDS("/ho", Permission.HOUSEHOLDS, true),
    GROUPS("/to", Permission.HOUSEHOLDS, true),
    REVIEWS("/dot-xet", Permission.REVIEWS, false),
    RULES("/quy-dinh", Permission.OVERVIEW, false),
    LEDGER("/so-cai", Permission.LEDGER, false),
    VIEWS("/luot-xem", Permission.VIEWS, false),
    USERS("/nguoi-dung", Permission.USERS, false);

    private final String path;
    private final Permission permission;
    private final boolean isAboutOneReview;

    Section(String path, Permission permission, boolean isAboutOneReview) {
        this.path = path;
        this.permission = permission;
        this.isAboutOneReview = isAboutOneReview;
    }

    /** One entry of the menu as somebody sees it. */
    record Entry(String path, String text, boolean isHere, boolean isAboutOneReview) {}

    static List<Entry> menu(Account account, String here) {
        return List.of(values()).stream()
                .filter(section -> account.may(section.permission))
                .map(section -> new Entry(
                        section.path,
                        "web.menu." + section.name().toLowerCase(java.util.Locale.ROOT),
                        here.equals(section.path) || here.startsWith(section.path + "/"),
                        section.isAboutOneReview))
                .toList();
    }

    /** Where somebody begins; empty for an account that may see nothing. */
    static Optional<String> first(Account account) {
        return menu(account, "").stream().map(Entry::path).findFirst();
    }
}
