package greenboard.security;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.session.MapSession;
import org.springframework.session.Session;

/**
 * A browser's session and what has to be written of it: its attributes that are texts.
 * What else is put there is gone when the request ends.
 */
class StoredSession implements Session {

	/** The attribute that holds the id of the person who signed in. */
	static final String PERSON = "person";

	/** The attribute that holds the browser's name for itself. */
	static final String DEVICE = "device";

	/** The attribute that holds the address that the person signed in from. */
	static final String ADDRESS = "address";

	/**
	 * The attribute of a request that nobody sent by hand, so that it keeps no session
	 * open.
	 */
	static final String UNATTENDED = "unattended";

	private final MapSession content;

	private @Nullable String storedId;

	private @Nullable Instant storedAccess;

	private boolean changed;

	StoredSession(MapSession content, @Nullable String storedId, @Nullable Instant storedAccess) {
		this.content = content;
		this.storedId = storedId;
		this.storedAccess = storedAccess;
	}

	@Nullable String storedId() {
		return this.storedId;
	}

	boolean hasToBeWritten(Instant now, Duration rarely) {
		if (this.changed || this.storedAccess == null || !getId().equals(this.storedId)) {
			return true;
		}
		return getAttribute(UNATTENDED) == null && !now.isBefore(this.storedAccess.plus(rarely));
	}

	void written(Instant at) {
		this.storedId = getId();
		this.storedAccess = at;
		this.changed = false;
	}

	@Override
	public String getId() {
		return this.content.getId();
	}

	@Override
	public String changeSessionId() {
		return this.content.changeSessionId();
	}

	@Override
	public <T> @Nullable T getAttribute(String name) {
		return this.content.getAttribute(name);
	}

	@Override
	public Set<String> getAttributeNames() {
		return this.content.getAttributeNames();
	}

	@Override
	public void setAttribute(String name, @Nullable Object value) {
		this.changed |= value instanceof String || this.content.getAttribute(name) instanceof String;
		this.content.setAttribute(name, value);
	}

	@Override
	public void removeAttribute(String name) {
		setAttribute(name, null);
	}

	/**
	 * What is kept.
	 * @return the attributes that are texts, by name
	 */
	Map<String, String> texts() {
		Map<String, String> texts = new TreeMap<>();
		for (String name : getAttributeNames()) {
			if (this.content.getAttribute(name) instanceof String text) {
				texts.put(name, text);
			}
		}
		return texts;
	}

	@Override
	public Instant getCreationTime() {
		return this.content.getCreationTime();
	}

	@Override
	public void setLastAccessedTime(Instant time) {
		this.content.setLastAccessedTime(time);
	}

	@Override
	public Instant getLastAccessedTime() {
		return this.content.getLastAccessedTime();
	}

	@Override
	public void setMaxInactiveInterval(Duration interval) {
		this.content.setMaxInactiveInterval(interval);
	}

	@Override
	public Duration getMaxInactiveInterval() {
		return this.content.getMaxInactiveInterval();
	}

	@Override
	public boolean isExpired() {
		return this.content.isExpired();
	}

}
