package greenboard.database;

import java.nio.file.Path;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the embedded database keeps its data.
 *
 * @param dataDir the directory, relative to where Greenboard was started
 */
@ConfigurationProperties("greenboard")
record DataLocation(@DefaultValue("greenboard-data") Path dataDir) {

}
