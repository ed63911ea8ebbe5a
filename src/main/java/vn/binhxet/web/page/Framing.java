package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import vn.binhxet.ledger.LedgerException;
import vn.binhxet.ledger.RecordedReview;
import vn.binhxet.web.desk.Desk;

/** Gives every page its frame, after the language is settled: {@code frame}, {@code shown} and, if somebody is in, {@code me}. */
@Component
final class Framing implements HandlerInterceptor, WebMvcConfigurer {
    private final ObjectProvider<Desk> desk;

    Framing(ObjectProvider<Desk> desk) {
        this.desk = desk;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        chosen(request).ifPresent(review -> request.setAttribute(Frame.CHOSEN, review));
        Frame frame = Frame.of(request);
        request.setAttribute("frame", frame);
        request.setAttribute("shown", frame.shown());
        frame.me().ifPresent(me -> request.setAttribute("me", me));
        return true;
    }

    /** The review that a page is about, where it is not the newest one, which every page is about by itself. */
    private Optional<String> chosen(HttpServletRequest request) {
        String id = request.getParameter("dot");
        if (id == null || id.isEmpty()) {
            return Optional.empty();
        }
        try {
            List<RecordedReview> reviews = desk.getObject().reviews();
            int newest = reviews.stream().mapToInt(RecordedReview::event).max().orElse(0);
            return reviews.stream()
                    .filter(review -> review.id().equals(id) && review.event() < newest)
                    .map(RecordedReview::id)
                    .findFirst();
        } catch (LedgerException unreadable) {
            return Optional.empty(); // the page itself tells it
        }
    }
}
