package greenboard.status;

import java.nio.file.Path;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The disk that uploads pass through.
 */
@Component
@Order(50)
class TemporaryFilesCheck implements StatusCheck {

	private final FreeSpace space;

	TemporaryFilesCheck(FreeSpace space) {
		this.space = space;
	}

	@Override
	public String subject() {
		return "status.temporary-files";
	}

	@Override
	public Finding look() {
		return this.space.around(Path.of(System.getProperty("java.io.tmpdir")));
	}

}
