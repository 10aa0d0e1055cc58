package no.opphav.ingest.rights;

import no.opphav.catalogue.RightsObstacle;

/** Ends the writing of rights into a file that cannot carry them. */
final class CannotCarry extends Exception {
    private static final long serialVersionUID = 1L;

    private final RightsObstacle obstacle;

    CannotCarry(RightsObstacle obstacle) {
        super(obstacle.name(), null, false, false);
        this.obstacle = obstacle;
    }

    RightsObstacle obstacle() {
        return obstacle;
    }
}
