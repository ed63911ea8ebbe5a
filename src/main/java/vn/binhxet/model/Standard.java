package vn.binhxet.model;

/** A group of scored criteria of a title, with the most points they can give. */
public record Standard(String id, String name, Points points) {}
