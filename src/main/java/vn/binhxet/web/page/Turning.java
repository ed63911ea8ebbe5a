package vn.binhxet.web.page;

import java.util.function.LongFunction;
import org.springframework.ui.Model;

/**
 * One page of a list, and the way to its neighbours.
 *
 * @param number of this page, from 1
 * @param last of all pages; 1 for an empty list
 */
record Turning(long number, long last, int size) {
    private static final long MOST = Integer.MAX_VALUE;

    /** A page that was asked for; a number below the first one is the first one, beyond the last one there is nothing. */
    static Turning of(long number, int size, long total) {
        return new Turning(Math.max(1, Math.min(MOST, number)), Math.max(1, (total + size - 1) / size), size);
    }

    /** How many lines stand on the pages before. */
    long first() {
        return (number - 1) * size;
    }

    /** @param address of a page by its number */
    void show(Model model, LongFunction<String> address) {
        model.addAttribute("number", number);
        model.addAttribute("last", last);
        model.addAttribute("previous", number > 1 ? address.apply(number - 1) : "");
        model.addAttribute("next", number < last ? address.apply(number + 1) : "");
    }
}
