package vn.binhxet.web.page.rules;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.binhxet.web.accounts.Account;
import vn.binhxet.web.accounts.Permission;

/** The menu of the pages about rules. */
@ControllerAdvice(basePackageClasses = RulesFrame.class)
final class RulesFrame {
    private static final List<Room> ROOMS = List.of(
            new Room("/quy-dinh", "web.rules.read", Permission.OVERVIEW),
            new Room("/quy-dinh/so-sanh", "web.rules.compare", Permission.OVERVIEW),
            new Room(Examined.DRAFT, "web.draft", Permission.RULES_EDIT),
            new Room(Examined.APPROVAL, "web.approval", Permission.RULES_APPROVE));

    /**
     * A part of them.
     *
     * @param text the code of its name
     */
    private record Room(String path, String text, Permission permission) {}

    /** One entry of the menu as somebody sees it. */
    public record Entry(String path, String text, boolean isHere) {}

    @ModelAttribute("rooms")
    List<Entry> rooms(@AuthenticationPrincipal Account reader, HttpServletRequest request) {
        String page = request.getServletPath();
        List<Room> open =
                ROOMS.stream().filter(room -> reader.may(room.permission())).toList();
        Room here = open.stream()
                .filter(room -> page.startsWith(room.path()))
                .max(Comparator.comparingInt(room -> room.path().length()))
                .orElse(ROOMS.get(0));
        return open.stream()
                .map(room -> new Entry(room.path(), room.text(), room.equals(here)))
                .toList();
    }
}
