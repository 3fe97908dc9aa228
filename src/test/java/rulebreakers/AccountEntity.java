package rulebreakers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Has a forbidden name and a setter, and nobody outside uses it. */
@Entity
public class AccountEntity {

	@Id
	private long id;

	void setId(long id) {
		this.id = id;
	}

}
