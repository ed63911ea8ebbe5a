package vn.binhxet.web.api;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Type;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.RequestBodyAdviceAdapter;

/** Takes of a posted text only so much, whatever its length claims: what is read as JSON is held in memory as a whole. */
@RestControllerAdvice(basePackageClasses = BodyLimit.class)
final class BodyLimit extends RequestBodyAdviceAdapter {
    private static final int MOST_BYTES = 1 << 20;
    private static final int MOST_BYTES_OF_RULES = 8 << 20;

    @Override
    public boolean supports(MethodParameter parameter, Type type, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    /** @throws Problems.TooLarge if there is more */
    @Override
    public HttpInputMessage beforeBodyRead(
            HttpInputMessage message,
            MethodParameter parameter,
            Type type,
            Class<? extends HttpMessageConverter<?>> converter)
            throws IOException {
        boolean isOfRules = parameter.getParameterType().equals(PostedRules.class);
        byte[] body = Body.read(message.getBody(), isOfRules ? MOST_BYTES_OF_RULES : MOST_BYTES);
        HttpHeaders headers = message.getHeaders();
        return new HttpInputMessage() {
            @Override
            public InputStream getBody() {
                return new ByteArrayInputStream(body);
            }

            @Override
            public HttpHeaders getHeaders() {
                return headers;
            }
        };
    }
}
