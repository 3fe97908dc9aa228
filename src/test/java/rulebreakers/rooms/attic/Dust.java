package rulebreakers.rooms.attic;

class Dust {

}
