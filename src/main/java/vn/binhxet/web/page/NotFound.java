package vn.binhxet.web.page;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;
import vn.binhxet.model.Message;

/** There is no such thing, or it is not for this reader: which of the two is not told. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Message said;

    public NotFound(Message said) {
        super(said.code());
        this.said = said;
    }

    public Message said() {
        return said;
    }
}
