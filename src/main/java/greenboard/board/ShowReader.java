package greenboard.board;

import greenboard.board.Filter.Show;

import org.springframework.core.convert.converter.Converter;
import org.springframework.stereotype.Component;

/**
 * Reads a filter from an address, where it stands in small letters.
 */
@Component
class ShowReader implements Converter<String, Show> {

	@Override
	public Show convert(String text) {
		return Show.of(text);
	}

}
