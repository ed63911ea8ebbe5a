package vn.binhxet.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.binhxet.web.accounts.Views;

/** Who looked at which household. */
@Controller
final class ViewsPage {
    private static final int SIZE = 100;

    private final Views views;

    ViewsPage(Views views) {
        this.views = views;
    }

    @GetMapping("/luot-xem")
    String views(
            @RequestParam(name = "ho", defaultValue = "") String household,
            @RequestParam(name = "trang", defaultValue = "1") long number,
            Model model) {
        long wanted = Math.max(1, number);
        var lines = views.newest(household.strip(), (wanted - 1) * SIZE, SIZE);
        model.addAttribute("household", household.strip());
        model.addAttribute("lines", lines);
        model.addAttribute("number", wanted);
        model.addAttribute("hasNext", lines.size() == SIZE);
        return "views";
    }
}
