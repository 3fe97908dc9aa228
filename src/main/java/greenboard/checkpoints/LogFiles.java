package greenboard.checkpoints;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the log keeps what must not be in the database.
 *
 * @param dataDir the directory for what is not named
 * @param keyFile the file of the key that signs, the same for all nodes
 * @param checkpointFile the file to which each node appends what was signed
 */
@ConfigurationProperties("greenboard")
record LogFiles(@DefaultValue("greenboard-data") Path dataDir, @Nullable Path keyFile, @Nullable Path checkpointFile) {

	Path key() {
		return ((this.keyFile != null) ? this.keyFile : this.dataDir.resolve("log-key")).toAbsolutePath();
	}

	Path checkpoints() {
		return ((this.checkpointFile != null) ? this.checkpointFile : this.dataDir.resolve("log-checkpoints"))
			.toAbsolutePath();
	}

}
