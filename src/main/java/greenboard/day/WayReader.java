package greenboard.day;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Reads a way from an address, where it stands in small letters.
 */
@Component
class WayReader implements Converter<String, Way> {

	@Override
	public Way convert(String text) {
		return Way.of(text);
	}

}
