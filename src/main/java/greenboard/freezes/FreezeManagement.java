package greenboard.freezes;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import greenboard.accounts.Actor;
import greenboard.accounts.NotAllowed;
import greenboard.accounts.Permission;
import greenboard.acts.InvalidField;
import greenboard.acts.InvalidField.Fault;
import greenboard.acts.NotPossible;
import greenboard.acts.NotPossible.Reason;
import greenboard.acts.Text;

/**
 * Closes windows, moves their end and ends them early. Every method takes administrators
 * only, and when it returns the open deployments of the environment have been worked out
 * again. May throw {@link NotAllowed}, {@link FreezeNotFound}, {@link NotPossible} and
 * {@link InvalidField}.
 */
@Service
public class FreezeManagement {

	private static final Instant LATEST = Instant.parse("2200-12-31T23:59:59Z");

	private final FreezeLock lock;

	private final Freezes freezes;

	private final FreezeStore store;

	private final FreezeSpread spread;

	private final TransactionTemplate transaction;

	private final ApplicationEventPublisher events;

	private final Clock clock;

	FreezeManagement(FreezeLock lock, Freezes freezes, FreezeStore store, FreezeSpread spread,
			TransactionTemplate transaction, ApplicationEventPublisher events, Clock clock) {
		this.lock = lock;
		this.freezes = freezes;
		this.store = store;
		this.spread = spread;
		this.transaction = transaction;
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Closes a window; it may have begun already, but not be over.
	 * @param window what is frozen, from when to when, and why
	 * @param actor who closes it
	 * @return the new freeze
	 */
	public Freeze add(FreezeWindow window, Actor actor) {
		return change(actor, () -> {
			Instant now = this.clock.instant();
			Freeze freeze = window.freeze(actor.name());
			requireEnd(freeze.from(), freeze.to(), now);
			this.store.add(freeze, actor, now);
			this.events
				.publishEvent(new FreezeChanged(actor, "freeze.added", freeze, null, freeze.window(), freeze.reason()));
			return freeze;
		});
	}

	/**
	 * Moves the end of a freeze; the same end leaves no trace.
	 * @param id the freeze
	 * @param to when it ends from now on
	 * @param zone the time zone in which that was filled in
	 * @param actor who moves it
	 * @return the freeze since
	 */
	Freeze moveEnd(UUID id, Instant to, ZoneId zone, Actor actor) {
		return change(actor, () -> {
			Freeze before = open(id);
			requireEnd(before.from(), to, this.clock.instant());
			if (before.to().equals(to) && before.zone().equals(zone)) {
				return before;
			}
			Freeze after = new Freeze(id, before.environment(), before.from(), to, zone, before.reason(), before.by(),
					null, before.revision() + 1);
			this.store.moveEnd(after);
			this.events
				.publishEvent(new FreezeChanged(actor, "freeze.changed", after, before.window(), after.window(), null));
			return after;
		});
	}

	/**
	 * Ends a freeze now, or calls it off before it has begun.
	 * @param id the freeze
	 * @param reason why
	 * @param actor who ends it
	 * @return the freeze since
	 */
	Freeze end(UUID id, @Nullable String reason, Actor actor) {
		return change(actor, () -> {
			String why = Text.required("reason", reason, Text.VALUE);
			Freeze freeze = open(id);
			this.store.end(freeze, why, actor, this.clock.instant());
			this.events.publishEvent(new FreezeChanged(actor, "freeze.ended", freeze, freeze.window(), null, why));
			return this.freezes.one(id);
		});
	}

	private Freeze change(Actor actor, Supplier<Freeze> change) {
		requireAdministrator(actor);
		Freeze changed = this.transaction.execute((status) -> {
			this.lock.change();
			return change.get();
		});
		this.spread.spread(changed);
		return changed;
	}

	static void requireAdministrator(Actor actor) {
		if (!actor.administrator()) {
			throw new NotAllowed(Permission.ADMINISTER);
		}
	}

	private Freeze open(UUID id) {
		Freeze freeze = this.freezes.one(id);
		if (freeze.phase(this.clock.instant()) == Freeze.Phase.PAST) {
			throw new NotPossible(Reason.FREEZE_OVER);
		}
		return freeze;
	}

	private static void requireEnd(Instant from, Instant to, Instant now) {
		if (to.isAfter(LATEST)) {
			throw new InvalidField("to", Fault.OUT_OF_RANGE);
		}
		if (!to.isAfter(now)) {
			throw new InvalidField("to", Fault.OVER);
		}
		if (!to.isAfter(from)) {
			throw new InvalidField("to", Fault.NOT_AFTER);
		}
	}

}
