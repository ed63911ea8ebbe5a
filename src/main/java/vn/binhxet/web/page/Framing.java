package vn.binhxet.web.page;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Gives every page its frame, after the language is settled: {@code frame}, {@code shown} and, if somebody is in, {@code me}. */
@Component
final class Framing implements HandlerInterceptor, WebMvcConfigurer {
    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).order(1);
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        Frame frame = Frame.of(request);
        request.setAttribute("frame", frame);
        request.setAttribute("shown", frame.shown());
        frame.me().ifPresent(me -> request.setAttribute("me", me));
        return true;
    }
}
