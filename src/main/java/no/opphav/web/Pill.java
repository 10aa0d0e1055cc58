package no.opphav.web;

/** A state in a word or three. */
public record Pill(Tone tone, String text) {}
