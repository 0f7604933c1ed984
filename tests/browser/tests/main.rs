//! Browser tests: journeys through the built site in a real browser, a file for each subject. One program for all, so
//! that it is linked once, and a long journey holds nothing up.

mod activities;
mod assessing;
mod blocked;
mod calendar;
mod cohort;
mod conversation;
mod copies;
mod crash;
mod data;
mod elsewhere;
mod forms;
mod home;
mod hosts;
mod journey;
mod left;
mod lessons;
mod log;
mod lookup;
mod navigation;
mod own;
mod pack;
mod pages;
mod paper;
mod progress;
mod release;
mod results;
mod roles;
mod search;
mod shared_device;
mod shift;
mod storage;
mod style;
mod tabs;
mod workshop;
mod year;
