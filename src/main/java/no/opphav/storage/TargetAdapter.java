package no.opphav.storage;

/** Makes the adapter to a target store of one technology. */
public interface TargetAdapter {
    /** As {@link TargetSettings#type()} names it. */
    String type();

    /** Says which store it is, the same whenever it is the same. */
    String name();

    /**
     * Connects to it.
     *
     * @throws io.micronaut.context.exceptions.ConfigurationException if its settings do not lead to a store
     */
    StoreAdapter open();
}
