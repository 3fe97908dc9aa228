package greenboard.evidence;

import jakarta.servlet.MultipartConfigElement;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * How much a form with files may send at all. A file that is only somewhat too large
 * comes in, so that its form can say so; what is beyond that is not even read.
 */
@Configuration(proxyBeanMethods = false)
class Uploads {

	private static final DataSize LEAST = DataSize.ofMegabytes(20);

	@Bean
	MultipartConfigElement uploadedForms(EvidenceLimits limits) {
		long most = Math.max(LEAST.toBytes(), 2 * limits.maxSize().toBytes());
		return new MultipartConfigElement("", -1, most, 0);
	}

}
