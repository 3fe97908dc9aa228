package greenboard.revision;

import java.math.BigDecimal;

import greenboard.revision.Progress.Addition;
import greenboard.source.AttributeComment;

/**
 * The attributes that an added item needs to be read as it is.
 */
final class ItemAttributes {

	private ItemAttributes() {
	}

	static AttributeComment of(Addition addition) {
		AttributeComment attributes = AttributeComment.empty().with("key", addition.key());
		if (addition.critical()) {
			attributes = attributes.with("critical", AttributeComment.YES);
		}
		if (addition.weight().compareTo(BigDecimal.ONE) != 0) {
			attributes = attributes.with("weight", addition.weight().stripTrailingZeros().toPlainString());
		}
		return attributes;
	}

}
