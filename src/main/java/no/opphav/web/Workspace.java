package no.opphav.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands around the content of an editor's page: {@code layout/workspace.jte}.
 *
 * @param frame as for every page
 * @param items the side navigation
 * @param account the name of whoever is signed in
 */
public record Workspace(Frame frame, List<Item> items, String account) {
    public Workspace {
        items = List.copyOf(items);
    }

    /**
     * One line of the side navigation.
     *
     * @param count how many things wait there; null where nothing is counted
     */
    public record Item(String label, String href, @Nullable Long count, boolean current) {}
}
