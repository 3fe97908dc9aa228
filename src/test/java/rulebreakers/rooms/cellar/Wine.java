package rulebreakers.rooms.cellar;

/** Is not for the kitchen. */
public class Wine {

}
