package rulebreakers.rooms.kitchen;

import rulebreakers.rooms.cellar.Wine;

class Cook {

	Wine wine = new Wine();

}
