package greenboard.attacks;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.UUID;

import greenboard.audit.AuditEntry;
import greenboard.audit.AuditTrail;

/**
 * What is done to a trail, or to what stands beside it.
 */
enum Attack {

	/** An entry says that an item came out otherwise. */
	EDIT {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			long seq = trail.pick(random, trail::settlesForGood);
			reverse(world.hand(), trail, seq);
			return Blow.at(trail, seq).differing(true);
		}
	},

	/** An entry says something else that no table says. */
	EDIT_WORDS {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			long seq = trail.pick(random, RandomTrail::settles);
			world.hand().does(REWORD, id(trail), seq, "\"subject\":\"", "\"subject\":\"Not ");
			return Blow.at(trail, seq);
		}
	},

	/** An entry says something else, and all behind it is linked anew. */
	EDIT_AND_RELINK {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			long seq = trail.pick(random, RandomTrail::settles);
			reverse(world.hand(), trail, seq);
			relink(world.hand(), id(trail));
			return Blow.at(trail, seq);
		}
	},

	/** An entry is gone. */
	DELETE {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			long seq = trail.pick(random, (entry) -> trail.settlesForGood(entry) && entry.sequence() < trail.length());
			world.hand().does("delete from trail_entry where chain = ? and seq = ?", id(trail), seq);
			return Blow.at(trail, seq).differing(true);
		}
	},

	/** An entry is gone, and no gap shows. */
	DELETE_AND_RELINK {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			long seq = trail.pick(random, RandomTrail::settles);
			world.hand().does("delete from trail_entry where chain = ? and seq = ?", id(trail), seq);
			world.hand().does("select attack.renumber(?, ?, -1)", id(trail), seq + 1);
			relink(world.hand(), id(trail));
			return Blow.at(trail, seq);
		}
	},

	/** Two neighbours change places, often of the same item. */
	SWAP {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			long seq = 1 + random.nextInt((int) trail.length() - 1);
			world.hand().does("select attack.swap(?, ?)", id(trail), seq);
			return Blow.at(trail, seq).differing(trail.leadElsewhere(trail.swapped(seq)));
		}
	},

	/** An entry is there that was not, at an earlier time, and all is linked anew. */
	INSERT_BACK_DATED {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			long seq = 3 + random.nextInt((int) trail.length() - 2);
			world.hand().does("select attack.renumber(?, ?, 1)", id(trail), seq);
			world.hand()
				.does("""
						insert into trail_entry (chain, seq, at, bytes, previous_hash, hash, actor_name, action, subject)
						select chain, seq + 1, at, convert_to(regexp_replace(regexp_replace(convert_from(bytes, 'UTF8'),
							',"seq":\\d+,', ',"seq":' || seq + 1 || ','), '"action":"[a-z.-]+"', '"action":"item.noted"'), 'UTF8'),
							sha256('new'), sha256('new'), '', 'item.noted', '' from trail_entry where chain = ? and seq = ?
						""",
						id(trail), seq - 1);
			relink(world.hand(), id(trail));
			return Blow.at(trail, seq);
		}
	},

	/** The end is gone, and the head says so; sometimes the tables are set back too. */
	CUT_SEALED {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			boolean setBack = random.nextBoolean();
			long seq = setBack ? trail.backedUp() + 1 : 3 + random.nextInt((int) trail.length() - 2);
			world.hand().does("select attack.cut(?, ?)", id(trail), seq);
			if (setBack) {
				world.hand().does("select attack.set_back('backup', ?)", id(trail));
			}
			List<AuditEntry> left = trail.entries().subList(0, (int) seq - 1);
			return Blow.at(trail, seq).cutting().differing(!setBack && trail.leadElsewhere(left));
		}
	},

	/** The same with what is not sealed yet. */
	CUT_UNSEALED {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			Blow blow = world.tick(trail);
			boolean setBack = random.nextBoolean();
			world.hand().does("select attack.cut(?, ?)", id(trail), blow.from());
			if (setBack) {
				world.hand().does("select attack.set_back('sealed', ?)", id(trail));
			}
			return blow.cutting().differing(!setBack);
		}
	},

	/** Nothing tells of a deployment any more. */
	DROP {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			world.hand().does("select attack.drop(?)", id(trail));
			return Blow.at(trail, 1).cutting();
		}
	},

	/** All is as it was some time ago. Done once for all trails. */
	RESTORE {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			return Blow.at(trail, trail.backedUp() + 1).cutting();
		}

		@Override
		void strikeAll(Hand hand) {
			hand.does("select attack.restore('backup')");
		}
	},

	/** History is another one, and signed with the log's own key. */
	REWRITE_WITH_KEY {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			Blow blow = EDIT_AND_RELINK.strike(world, trail, random);
			world.resign();
			return blow;
		}
	},

	/** An item has another state, and the trail knows nothing of it. */
	CHANGE_STATE {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			String item = World.ITEMS.get(random.nextInt(World.ITEMS.size()));
			world.hand()
				.does("""
						update item set state = case when state = 'FAILED' then 'NOT_APPLICABLE' else 'FAILED' end, note = 'So'
						where deployment_id = ? and key = ?
						""",
						id(trail), item);
			return Blow.toTables(trail, item);
		}
	},

	/** The score is another one. */
	CHANGE_SCORE {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			world.hand()
				.does("update deployment set score = case when score = ceiling then 0 else ceiling end where id = ?",
						id(trail));
			return Blow.toTables(trail, null);
		}
	},

	/** The file of an item is another one, and its digest with it. */
	SWAP_FILE {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			world.hand().does("""
					update evidence_file set content = 'swapped', sha256 = sha256('swapped'), size = length('swapped')
					where deployment_id = ?
					""", id(trail));
			return Blow.toTables(trail, World.WITH_FILE);
		}
	},

	/** Somebody's passkey is another one. */
	SWAP_PASSKEY {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			world.hand().does("""
					update passkey k set (public_key, cose_key) = (select o.public_key, o.cose_key from passkey o
						where o.credential_id <> k.credential_id order by o.id limit 1) where k.credential_id = ?
					""", world.last(trail).assertion().credential());
			return Blow.toSystem();
		}
	},

	/** Somebody who signs leads as well. */
	SWAP_ROLE {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			world.hand()
				.does("update member set roles = array_append(roles, 'LEAD') where person_id = ?",
						world.last(trail).assertion().person().value());
			return Blow.toSystem();
		}
	},

	/** The system's chain says so too. */
	SWAP_PASSKEY_AND_EDIT {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			SWAP_PASSKEY.strike(world, trail, random);
			world.hand()
				.does("""
						select attack.reword(chain, seq, 'sha256:[0-9a-f]+', 'sha256:' || encode(sha256(k.public_key), 'hex'))
						from trail_entry join passkey k on k.credential_id = ?
						where chain = ? and action = 'passkey.enrolled' and subject_key = ?
						""",
						world.last(trail).assertion().credential(), AuditTrail.SYSTEM,
						world.last(trail).key().credential());
			return Blow.toSystem();
		}
	},

	/** And it is linked anew. */
	SWAP_PASSKEY_AND_RELINK {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			Blow blow = SWAP_PASSKEY_AND_EDIT.strike(world, trail, random);
			relink(world.hand(), AuditTrail.SYSTEM);
			return blow;
		}
	},

	/** A node that lies says that somebody ticked who did not. */
	FORGE_TICK {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			return world.tick(trail);
		}
	},

	/** A node that lies says that somebody's passkey signed. */
	FORGE_SIGNATURE {
		@Override
		Blow strike(World world, RandomTrail trail, RandomGenerator random) {
			return world.forgeSignature(trail);
		}
	};

	private static final String REWORD = "select attack.reword(?, ?, ?, ?)";

	/**
	 * Does it.
	 * @param world where
	 * @param trail what to
	 * @param random what else is left to chance
	 * @return what was done
	 */
	abstract Blow strike(World world, RandomTrail trail, RandomGenerator random);

	/** Does what concerns all trails at once. */
	void strikeAll(Hand hand) {
	}

	private static UUID id(RandomTrail trail) {
		return trail.id().value();
	}

	private static void reverse(Hand hand, RandomTrail trail, long seq) {
		String other = "FAILED".equals(trail.entry(seq).after()) ? "DONE" : "FAILED";
		hand.does(REWORD, id(trail), seq, "\"after\":\"[A-Z_]+\"", "\"after\":\"" + other + "\"");
	}

	private static void relink(Hand hand, UUID chain) {
		hand.does("select attack.refile(?)", chain);
		hand.does("select attack.relink(?)", chain);
	}

}
