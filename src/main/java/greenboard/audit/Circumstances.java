package greenboard.audit;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.UUID;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.info.BuildProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * What the trail knows by itself of everything that happens: where, under which versions,
 * and how who did it had proved who they are.
 */
@Component
class Circumstances {

	private static final String UNKNOWN = "unknown";

	private final String node;

	private final String application;

	private final String schema;

	private final ObjectProvider<ProofSource> proofs;

	private final ObjectProvider<CommandSource> commands;

	Circumstances(@Value("${greenboard.node:}") String node, ObjectProvider<BuildProperties> build,
			ObjectProvider<Flyway> flyway, ObjectProvider<ProofSource> proofs, ObjectProvider<CommandSource> commands) {
		this.node = StringUtils.hasText(node) ? node : hostName();
		this.application = build.stream().map(BuildProperties::getVersion).findFirst().orElse(UNKNOWN);
		this.schema = flyway.stream().map(Circumstances::schema).findFirst().orElse(UNKNOWN);
		this.proofs = proofs;
		this.commands = commands;
	}

	private static String hostName() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return UNKNOWN;
		}
	}

	private static String schema(Flyway flyway) {
		MigrationInfo current = flyway.info().current();
		return (current != null) ? String.valueOf(current.getVersion()) : UNKNOWN;
	}

	String node() {
		return this.node;
	}

	String application() {
		return this.application;
	}

	String schema() {
		return this.schema;
	}

	Proof proof(Doer doer) {
		UUID id = doer.id();
		return (id != null) ? this.proofs.stream().map((source) -> source.of(id)).findFirst().orElse(Proof.NONE)
				: Proof.NONE;
	}

	@Nullable String command() {
		CommandSource source = this.commands.getIfAvailable();
		return (source != null) ? source.current() : null;
	}

}
