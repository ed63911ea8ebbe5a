package vn.binhxet.explain;

import java.util.List;

/**
 * Rules as people read them, made from the rules themselves: a title, a plan or a parameter, on a page of its own.
 *
 * @param lead what holds for the whole page, a sentence each
 * @param foot how to read it, a sentence each
 */
public record RulesPage(String heading, List<String> lead, List<Section> sections, List<String> foot) {
    public RulesPage {
        lead = List.copyOf(lead);
        sections = List.copyOf(sections);
        foot = List.copyOf(foot);
    }

    /** Some items that belong together, such as the criteria of one standard. */
    public record Section(String heading, List<Item> items) {
        public Section {
            items = List.copyOf(items);
        }
    }

    /**
     * One criterion, target or value.
     *
     * @param weight points or kind; empty for none
     * @param sentences how it is judged
     * @param source where it comes from and how sure that is
     * @param places where it is written, below the rules folder
     */
    public record Item(
            String id, String phrase, String weight, List<String> sentences, String source, List<String> places) {
        public Item {
            sentences = List.copyOf(sentences);
            places = List.copyOf(places);
        }
    }
}
