package greenboard.deployments;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import greenboard.acts.Act;

/**
 * Tells all who follow a deployment's course.
 */
@Component
class CourseFollowers {

	private final ObjectProvider<CourseFollower> followers;

	private final Conditions conditions;

	CourseFollowers(ObjectProvider<CourseFollower> followers, Conditions conditions) {
		this.followers = followers;
		this.conditions = conditions;
	}

	void tell(Deployment deployment) {
		Act act = deployment.changes().courseTaken();
		if (act != null) {
			LockedDeployment locked = new LockedDeployment(deployment, act, this.conditions);
			this.followers.orderedStream().forEach((follower) -> follower.follow(locked));
		}
	}

}
