package no.opphav.web;

/** A filter with the number of things behind it. */
public record Chip(String label, long count, String href, boolean current) {}
