package vn.binhxet.web.api;

import java.util.List;

/**
 * The smallest change under one title, in words.
 *
 * @param exists whether there is one
 */
public record RemedyView(String title, boolean exists, List<String> sentences) {}
