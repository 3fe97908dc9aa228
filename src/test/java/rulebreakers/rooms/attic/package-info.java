package rulebreakers.rooms.attic;
