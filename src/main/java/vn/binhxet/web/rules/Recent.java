package vn.binhxet.web.rules;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.binhxet.web.desk.Once;

/** The last few of some things that take long to make: each is made once for all who ask. Shared between threads. */
final class Recent<T> {
    private final int most;
    private final Map<String, Once<T>> known = new LinkedHashMap<>();

    Recent(int most) {
        this.most = most;
    }

    T get(String key, Supplier<T> maker) {
        return once(key, maker).get();
    }

    private synchronized Once<T> once(String key, Supplier<T> maker) {
        Once<T> there = known.remove(key);
        Once<T> once = there == null ? new Once<>(maker) : there;
        known.put(key, once);
        if (known.size() > most) {
            known.remove(known.keySet().iterator().next());
        }
        return once;
    }

    void put(String key, T made) {
        get(key, () -> made);
    }

    /** What was made under a key, if it is still kept. */
    synchronized Optional<T> find(String key) {
        return Optional.ofNullable(known.get(key)).map(Once::get);
    }
}
