package rulebreakers.rooms;

import org.springframework.modulith.Modulithic;

/** Holds the rooms that break rules. */
@Modulithic
public class House {

}
