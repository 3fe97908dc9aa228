package greenboard.live;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many streams one node keeps open. Whoever wants more reads the page again now and
 * then instead.
 *
 * @param streamsPerPerson by one person, in all their browsers; the newest count
 * @param streamsPerAddress from one address, behind which a whole office can be
 */
@ConfigurationProperties("greenboard.live")
record LiveLimits(@DefaultValue("20") int streamsPerPerson, @DefaultValue("1000") int streamsPerAddress) {
}
