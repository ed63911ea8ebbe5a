package vn.binhxet.web.page;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The page to try the API. */
@Controller
final class ApiTrial {
    @GetMapping("/api/thu")
    String page() {
        return "api";
    }
}
