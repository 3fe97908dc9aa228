package greenboard.deployments;

import java.util.List;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

import greenboard.acts.DeploymentId;
import greenboard.entries.Identified;
import greenboard.outline.Outline;
import greenboard.outline.Phase;

/**
 * A section of a deployment's checklist.
 */
@Entity
class Section extends Identified {

	private UUID deploymentId;

	private @Nullable UUID parentId;

	private int position;

	private String title;

	private int level;

	@Enumerated(EnumType.STRING)
	private Phase phase;

	private @Nullable String category;

	private boolean optional;

	private @Nullable String offsetFrom;

	private @Nullable String offsetTo;

	private @Nullable String offsetEvery;

	private String notes;

	@JdbcTypeCode(SqlTypes.JSON)
	private List<Outline.Block> blocks;

	private int line;

	@SuppressWarnings("NullAway.Init")
	protected Section() {
	}

	Section(DeploymentId deployment, @Nullable UUID parentId, int position, Outline.Section source) {
		this.deploymentId = deployment.value();
		this.parentId = parentId;
		this.position = position;
		this.title = source.title();
		this.level = source.level();
		this.phase = source.phase();
		this.category = source.category();
		this.optional = source.optional();
		Outline.Offset offset = source.offset();
		this.offsetFrom = (offset != null) ? offset.from() : null;
		this.offsetTo = (offset != null) ? offset.to() : null;
		this.offsetEvery = (offset != null) ? offset.every() : null;
		this.notes = source.notes();
		this.blocks = source.blocks();
		this.line = source.line();
	}

	static Section ofConditions(DeploymentId deployment, int position) {
		return new Section(deployment, null, position, new Outline.Section("Conditions", 2, 0, Phase.PREPARE, null,
				false, null, "", List.of(), List.of(), List.of()));
	}

	void moveToTheEnd(int position) {
		this.parentId = null;
		this.position = position;
	}

	boolean sameAs(Section other) {
		return this.title.equals(other.title) && this.level == other.level;
	}

	@Nullable UUID parentId() {
		return this.parentId;
	}

	int position() {
		return this.position;
	}

	String title() {
		return this.title;
	}

	Phase phase() {
		return this.phase;
	}

	@Nullable String category() {
		return this.category;
	}

	boolean optional() {
		return this.optional;
	}

}
