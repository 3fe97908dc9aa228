package greenboard.evidence;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.Assert;
import org.springframework.util.unit.DataSize;

/**
 * How large the files may be that show that items hold.
 *
 * @param maxSize how large each may be
 * @param maxPerDeployment how large those of one deployment may be together
 */
@ConfigurationProperties("greenboard.evidence")
public record EvidenceLimits(@DefaultValue("10MB") DataSize maxSize, @DefaultValue("200MB") DataSize maxPerDeployment) {

	private static final DataSize MOST = DataSize.ofGigabytes(1);

	/**
	 * Refuses limits that would keep everything out, or that no pack could hold.
	 * @throws IllegalStateException below one byte for a file, above 1 GB together
	 */
	public EvidenceLimits {
		Assert.state(maxSize.toBytes() > 0 && maxSize.compareTo(maxPerDeployment) <= 0,
				() -> "greenboard.evidence.max-size is " + maxSize + "; it has to be above 0 and no more than "
						+ "greenboard.evidence.max-per-deployment, which is " + maxPerDeployment);
		Assert.state(maxPerDeployment.compareTo(MOST) <= 0, () -> "greenboard.evidence.max-per-deployment is "
				+ maxPerDeployment + "; a pack holds 1 GB at the most");
	}

}
