package vn.binhxet.web.desk;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Something made when first asked for, by one thread while the others wait; a failure is not kept. */
public final class Once<T> implements Supplier<T> {
    private final Supplier<T> maker;
    private volatile @Nullable T made;

    public Once(Supplier<T> maker) {
        this.maker = maker;
    }

    @Override
    public T get() {
        T known = made;
        return known == null ? make() : known;
    }

    private synchronized T make() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
