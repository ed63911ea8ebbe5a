package vn.binhxet.web.page;

import java.util.List;
import java.util.Optional;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Permission;

/** The parts of the desk, in the order of its menu. */
enum Section {
    OVERVIEW("/tong-quan", Permission.OVERVIEW),
    HOUSEHOLDS("/ho", Permission.HOUSEHOLDS),
    GROUPS("/to", Permission.HOUSEHOLDS),
    REVIEWS("/dot-xet", Permission.REVIEWS),
    RULES("/quy-dinh", Permission.OVERVIEW),
    LEDGER("/so-cai", Permission.LEDGER),
    VIEWS("/luot-xem", Permission.VIEWS),
    USERS("/nguoi-dung", Permission.USERS);

    private final String path;
    private final Permission permission;

    Section(String path, Permission permission) {
        this.path = path;
        this.permission = permission;
    }

    /** One entry of the menu as somebody sees it. */
    record Entry(String path, String text, boolean isHere) {}

    static List<Entry> menu(Account account, String here) {
        return List.of(values()).stream()
                .filter(section -> account.may(section.permission))
                .map(section -> new Entry(
                        section.path,
                        "web.menu." + section.name().toLowerCase(java.util.Locale.ROOT),
                        here.equals(section.path) || here.startsWith(section.path + "/")))
                .toList();
    }

    /** Where somebody begins; empty for an account that may see nothing. */
    static Optional<String> first(Account account) {
        return menu(account, "").stream().map(Entry::path).findFirst();
    }
}
