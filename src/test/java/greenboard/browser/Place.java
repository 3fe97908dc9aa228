package greenboard.browser;

/**
 * Every page that there is, but for the set-up, which an installation shows only before
 * its first account.
 */
enum Place {

	SIGN_IN(Who.NOBODY, "/login"),

	INVITATION(Who.NOBODY, "/invitations/{invitation}"),

	NO_DEPLOYMENTS(Who.NEWCOMER, "/deployments"),

	DEPLOYMENTS(Who.MANAGER, "/deployments"),

	DEPLOYMENTS_ON_A_WALL(Who.MANAGER, "/deployments?kiosk"),

	ENDED_DEPLOYMENTS(Who.MANAGER, "/deployments?ended=true"),

	FOUND_NOTHING(Who.MANAGER, "/deployments?q=nothing-like-it"),

	CHOICE(Who.MANAGER, "/deployments/new"),

	START(Who.MANAGER, "/deployments/new?template=web-shop&project={project}"),

	CHECKLIST(Who.MANAGER, "{board}"),

	CHECKLIST_TO_READ(Who.VIEWER, "{board}"),

	SEVERAL(Who.MANAGER, "{board}?several=true"),

	ONLY_CRITICAL(Who.MANAGER, "{board}?show=critical"),

	NOTHING_OF_MINE(Who.VIEWER, "{board}?show=mine"),

	ITEM(Who.MANAGER, "{board}/items/SEC-2"),

	SETTLED_ITEM(Who.VIEWER, "{board}/items/INF-3"),

	DAY(Who.MANAGER, "{day}/day"),

	DAY_TO_READ(Who.VIEWER, "{day}/day"),

	DAY_WITHOUT_TIMES(Who.MANAGER, "{timeless}/day"),

	ENDED_DAY(Who.MANAGER, "{ended}/day"),

	PAUSE_POINTS(Who.MANAGER, "{day}/pause"),

	PAUSE_POINT(Who.MANAGER, "{day}/pause?section={pause}"),

	PAUSE_POINT_ALL_AT_ONCE(Who.MANAGER, "{day}/pause?section={pause}&way=do-confirm"),

	PAUSE_POINT_ON_A_WALL(Who.MANAGER, "{day}/pause?section={pause}&wall"),

	PAUSE_POINT_TO_READ(Who.VIEWER, "{day}/pause?section={pause}"),

	SCORE(Who.MANAGER, "{board}/score"),

	TRIGGERS(Who.MANAGER, "{board}/triggers"),

	NEW_TRIGGER(Who.MANAGER, "{board}/new-trigger"),

	FIRED_TRIGGERS(Who.MANAGER, "{fired}/triggers"),

	TRIGGER(Who.MANAGER, "{board}/triggers/errors"),

	ALERTS(Who.MANAGER, "{board}/triggers/errors/alerts"),

	WAITING_FOR_A_TEST_ALERT(Who.MANAGER, "{board}/triggers/errors/alerts?wait"),

	FIRE(Who.MANAGER, "{board}/triggers/errors/fire"),

	PLANS(Who.MANAGER, "{board}/rollback"),

	BEGIN_ROLLBACK(Who.MANAGER, "{board}/rollback/begin"),

	ROLLBACK(Who.MANAGER, "{rolling}/rollback"),

	ROLLBACK_TO_READ(Who.VIEWER, "{rolling}/rollback"),

	REHEARSAL(Who.MANAGER, "{board}/rehearsals/1"),

	DECISION(Who.MANAGER, "{board}/decision"),

	ROLL_CALLS(Who.MANAGER, "{board}/roll-calls"),

	ROLL_CALL(Who.APPROVER, "{called}/roll-calls/2"),

	ROLL_CALL_OF_A_LEAD(Who.MANAGER, "{called}/roll-calls/2"),

	ROLL_CALL_ON_A_WALL(Who.VIEWER, "{called}/roll-calls/2?wall"),

	ABANDONED_ROLL_CALL(Who.VIEWER, "{called}/roll-calls/1"),

	CALLED_CHECKLIST(Who.APPROVER, "{called}"),

	DECISION_TO_READ(Who.VIEWER, "{board}/decision"),

	GO_WITH_DISSENT(Who.MANAGER, "{unsigned}/decision"),

	GLASS_TO_BREAK(Who.ADMINISTRATOR, "{unsigned}/decision"),

	BREAK_GLASS(Who.ADMINISTRATOR, "{unsigned}/break-glass"),

	GLASS_THAT_HOLDS(Who.ADMINISTRATOR, "{board}/break-glass"),

	BROKEN_GLASS(Who.MANAGER, "{broken}/decision"),

	BROKEN_GLASS_IN_THE_HISTORY(Who.MANAGER, "{broken}/history"),

	VACANT_SIGN_OFFS(Who.MANAGER, "{broken}/sign-offs"),

	VACANT_ROLE(Who.MANAGER, "{broken}/sign-offs/ship-s-doctor"), GO(Who.MANAGER, "{go}/decision"),

	GO_TO_READ(Who.VIEWER, "{go}/decision"),

	CHECKLIST_OF_A_GO(Who.MANAGER, "{go}"),

	DISSENT(Who.MANAGER, "{dissent}/decision"),

	CHECKLIST_OF_A_DISSENT(Who.MANAGER, "{dissent}"),

	SIGNED_ROLE(Who.VIEWER, "{go}/sign-offs/security-officer"),

	WATCHED(Who.MANAGER, "{watched}/after"),

	WATCHED_TO_READ(Who.VIEWER, "{watched}/after"),

	ENDED_DECISION(Who.MANAGER, "{ended}/decision"),

	AFTER(Who.MANAGER, "{unsigned}/after"),

	AFTER_TO_READ(Who.VIEWER, "{unsigned}/after"),

	ENDED_AFTER(Who.MANAGER, "{ended}/after"),

	NOTHING_TO_LEARN(Who.MANAGER, "{ended}/lessons"),

	TROUBLED(Who.MANAGER, "{troubled}"),

	TROUBLED_AFTER(Who.MANAGER, "{troubled}/after"),

	LESSONS(Who.MANAGER, "{troubled}/lessons"),

	LESSONS_TO_READ(Who.VIEWER, "{troubled}/lessons"),

	REFERENCE(Who.MANAGER, "{board}/reference"),

	SIGN_OFFS(Who.MANAGER, "{board}/sign-offs"),

	ROLE(Who.MANAGER, "{board}/sign-offs/security-officer"),

	STALE_ROLE(Who.APPROVER, "{board}/sign-offs/operations-lead"),

	SIGN(Who.APPROVER, "{board}/sign-offs/security-officer/sign"),

	SIGN_AGAIN(Who.APPROVER, "{board}/sign-offs/operations-lead/sign"),

	SIGN_WITH_A_PASSKEY(Who.APPROVER, "{unsigned}/sign-offs/operations-lead/sign"),

	OWN_SIGN_OFFS(Who.APPROVER, "/sign-offs"),

	HISTORY(Who.MANAGER, "{board}/history"),

	TRAIL(Who.VIEWER, "{board}/trail?receipt=00000000-0000-4000-8000-000000000000"),

	ADDITION(Who.MANAGER, "{board}/sections/{section}/items"),

	LEAVING_OUT(Who.MANAGER, "{board}/sections/{section}/not-applicable"),

	EDIT(Who.MANAGER, "{board}/edit"),

	CLOSE(Who.MANAGER, "{board}/close"),

	CANCEL(Who.MANAGER, "{board}/cancel"),

	MOVE(Who.MANAGER, "{board}/template?to=2"),

	ENDED(Who.MANAGER, "{ended}"),

	ENDED_ITEM(Who.MANAGER, "{ended}/items/INF-2"),

	ENDED_EDIT(Who.MANAGER, "{ended}/edit", 409),

	TEMPLATES(Who.MANAGER, "/templates"),

	TEMPLATE(Who.MANAGER, "/templates/web-shop"),

	OLDER_TEMPLATE(Who.MANAGER, "/templates/web-shop/versions/1"),

	SOURCE(Who.MANAGER, "/templates/web-shop/versions/1/source"),

	DIFFERENCES(Who.MANAGER, "/templates/web-shop/differences?from=1&to=2"),

	IMPORT(Who.MANAGER, "/templates/import"),

	PREVIEW(Who.MANAGER, "{draft}?item=INF-2"),

	PROJECTS(Who.MANAGER, "/projects"),

	NEW_PROJECT(Who.ADMINISTRATOR, "/projects/new"),

	PROJECT(Who.MANAGER, "/projects/{project}"),

	MEMBER(Who.MANAGER, "/projects/{project}/members/edit"),

	PROJECT_SETTINGS(Who.MANAGER, "/projects/{project}/settings"),

	EMERGENCY(Who.VIEWER, "/projects/{project}/emergency"),

	EMERGENCY_TO_FILL_IN(Who.MANAGER, "/projects/{project}/emergency"),

	CONTACTS(Who.MANAGER, "/projects/{project}/contacts"),

	PROJECT_TOKENS(Who.MANAGER, "/projects/{project}/tokens"),

	PEOPLE(Who.ADMINISTRATOR, "/people"),

	INVITE(Who.ADMINISTRATOR, "/people/new"),

	ALL_TOKENS(Who.ADMINISTRATOR, "/people/tokens"),

	FREEZES(Who.ADMINISTRATOR, "/freezes"),

	NEW_FREEZE(Who.ADMINISTRATOR, "/freezes/new"),

	FREEZE(Who.ADMINISTRATOR, "/freezes/{freeze}"),

	FROZEN(Who.MANAGER, "{frozen}"),

	FROZEN_DECISION(Who.VIEWER, "{frozen}/decision"),

	FROZEN_EDIT(Who.MANAGER, "{frozen}/edit"),

	STATUS(Who.ADMINISTRATOR, "/status"),

	ACCOUNT(Who.MANAGER, "/account"),

	PASSWORD(Who.MANAGER, "/account/password"),

	PASSKEYS(Who.MANAGER, "/account/passkeys"),

	PASSKEY(Who.MANAGER, "/account/passkeys/{passkey}"),

	SESSIONS(Who.MANAGER, "/account/sessions"),

	CALENDAR(Who.MANAGER, "/account/calendar"),

	TOKENS(Who.MANAGER, "/account/tokens"),

	INTERFACE(Who.MANAGER, "/api/docs"),

	FORBIDDEN(Who.VIEWER, "{board}/edit", 403),

	NOT_FOUND(Who.MANAGER, "/deployments/00000000-0000-4000-8000-000000000000", 404);

	private final Who who;

	private final String path;

	private final int status;

	Place(Who who, String path) {
		this(who, path, 200);
	}

	Place(Who who, String path, int status) {
		this.who = who;
		this.path = path;
		this.status = status;
	}

	/** Who goes there. */
	Who who() {
		return this.who;
	}

	/** Its address, with names in braces for what differs from run to run. */
	String path() {
		return this.path;
	}

	/** The status that it answers with. */
	int status() {
		return this.status;
	}

	/** People who see the pages differently. */
	enum Who {

		NOBODY, NEWCOMER, VIEWER, APPROVER, MANAGER, ADMINISTRATOR

	}

}
