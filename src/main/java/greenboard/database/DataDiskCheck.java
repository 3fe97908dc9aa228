package greenboard.database;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import greenboard.status.Finding;
import greenboard.status.FreeSpace;
import greenboard.status.StatusCheck;

/**
 * The disk that the data lie on, as far as it can be seen from here.
 */
@Component
@Order(40)
class DataDiskCheck implements StatusCheck {

	private final DataLocation location;

	private final FreeSpace space;

	private final boolean own;

	DataDiskCheck(DataLocation location, FreeSpace space, ObjectProvider<EmbeddedDatabase> embedded) {
		this.location = location;
		this.space = space;
		this.own = embedded.getIfAvailable() != null;
	}

	@Override
	public String subject() {
		return "database.status.disk";
	}

	@Override
	public Finding look() {
		return this.own ? this.space.around(this.location.dataDir()) : Finding.notice("database.status.disk.unseen");
	}

}
